package litopys.mention;

import java.util.List;
import litopys.language.AnnotatedText;

/** Proposes mentions in one text, in any order, overlapping or not. Immutable, safe to share. */
@FunctionalInterface
interface CandidateSource {

  List<Candidate> extract(AnnotatedText text);
}
