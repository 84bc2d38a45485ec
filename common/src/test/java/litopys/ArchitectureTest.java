package litopys;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "litopys", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule commonKnowsNoEngineAndNoFiles =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..",
              "org.apache.hadoop..",
              "scala..",
              "java.sql..",
              "java.nio.file..")
          .because("common must run on any engine, or on none");

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("litopys.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule meaningFlowsOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("text")
          .definedBy("litopys.text..")
          .layer("lexicon")
          .definedBy("litopys.lexicon..")
          .layer("language")
          .definedBy("litopys.language..")
          .layer("name")
          .definedBy("litopys.name..")
          .layer("entity")
          .definedBy("litopys.entity..")
          .layer("mention")
          .definedBy("litopys.mention..")
          .layer("sequence")
          .definedBy("litopys.sequence..")
          .layer("training")
          .definedBy("litopys.training..")
          .layer("evaluation")
          .definedBy("litopys.evaluation..")
          .layer("syntax")
          .definedBy("litopys.syntax..")
          .layer("phrase")
          .definedBy("litopys.phrase..")
          .layer("quote")
          .definedBy("litopys.quote..")
          .layer("relation")
          .definedBy("litopys.relation..")
          .layer("tone")
          .definedBy("litopys.tone..")
          .layer("analysis")
          .definedBy("litopys.analysis..")
          .layer("table")
          .definedBy("litopys.table..")
          .whereLayer("language")
          .mayOnlyBeAccessedByLayers(
              "name",
              "entity",
              "mention",
              "training",
              "syntax",
              "phrase",
              "quote",
              "relation",
              "tone",
              "analysis")
          .whereLayer("name")
          .mayOnlyBeAccessedByLayers("entity", "mention", "analysis")
          .whereLayer("sequence")
          .mayOnlyBeAccessedByLayers("mention", "training", "analysis")
          .whereLayer("mention")
          .mayOnlyBeAccessedByLayers("training", "analysis")
          .whereLayer("training")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("evaluation")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("syntax")
          .mayOnlyBeAccessedByLayers("training", "phrase", "quote", "relation", "tone", "analysis")
          .whereLayer("phrase")
          .mayOnlyBeAccessedByLayers("quote", "relation", "analysis")
          .whereLayer("quote")
          .mayOnlyBeAccessedByLayers("analysis")
          .whereLayer("relation")
          .mayOnlyBeAccessedByLayers("analysis")
          .whereLayer("tone")
          .mayOnlyBeAccessedByLayers("training", "analysis", "table")
          .whereLayer("analysis")
          .mayOnlyBeAccessedByLayers("table")
          .whereLayer("table")
          .mayNotBeAccessedByAnyLayer();
}
