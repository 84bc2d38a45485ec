package litopys.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.DataFrameWriterV2;
import org.apache.spark.sql.SparkSession;

@AnalyzeClasses(packages = "litopys.jobs", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule onlyIoTouchesTablesAndFileSystems =
      noClasses()
          .that()
          .resideOutsideOfPackage("..io")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              DataFrameReader.class,
              DataFrameWriter.class,
              DataFrameWriterV2.class,
              FileSystem.class);

  @ArchTest
  static final ArchRule onlyIoKnowsIceberg =
      noClasses()
          .that()
          .resideOutsideOfPackage("..io")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.iceberg..");

  @ArchTest
  static final ArchRule stepsHoldNoSession =
      noClasses()
          .that()
          .resideInAPackage("..step")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(SparkSession.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("litopys.jobs", "litopys.jobs.io");

  @ArchTest
  static final ArchRule ingestKnowsNothingOfSpark =
      noClasses()
          .that()
          .resideInAPackage("..ingest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..", "litopys.jobs", "litopys.jobs.io", "litopys.jobs.step");

  /** What articles say may stand in any of these: nothing is put together from text. */
  @ArchTest
  static final ArchRule nothingStartsAProcessOrParsesSql =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(ProcessBuilder.class)
          .orShould()
          .callMethodWhere(startsProcess())
          .orShould()
          .callMethodWhere(takesSql());

  private static DescribedPredicate<JavaMethodCall> startsProcess() {
    return DescribedPredicate.describe(
        "starts a process",
        call ->
            call.getTargetOwner().isEquivalentTo(Runtime.class) && call.getName().equals("exec"));
  }

  private static DescribedPredicate<JavaMethodCall> takesSql() {
    Set<String> names = Set.of("sql", "selectExpr", "expr");
    return DescribedPredicate.describe(
        "takes SQL",
        call ->
            call.getTargetOwner().getPackageName().startsWith("org.apache.spark.sql")
                && (names.contains(call.getName())
                    || (Set.of("where", "filter").contains(call.getName())
                        && call.getTarget()
                            .getRawParameterTypes()
                            .get(0)
                            .isEquivalentTo(String.class))));
  }

  @ArchTest
  static final ArchRule jobsStandTogether =
      classes().that().haveSimpleNameEndingWith("Job").should().resideInAPackage("litopys.jobs");

  @ArchTest
  static final ArchRule oneProgramHasAMain =
      methods().that().haveName("main").and().arePublic().should().beDeclaredIn(Litopys.class);
}
