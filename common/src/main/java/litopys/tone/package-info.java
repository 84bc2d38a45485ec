/**
 * Tone: the GDELT numbers of an article, and what a sentence says for or against a mention.
 *
 * <p>Tone toward a mention is made of {@link litopys.tone.ToneEvidence}: each charged word of the
 * sentence counts with a weight, a product of named features.
 *
 * <ul>
 *   <li>A framed verb speaks of its subject and object by their roles, whatever the distance: "X
 *       розкритикував Y" is against Y and next to neutral for X, an attack is against the attacked
 *       and casts a shadow on the attacker, help speaks for the helper, a threat rather against who
 *       threatens. Roles follow case and agreement in Ukrainian and Russian, order and voice in
 *       English.
 *   <li>Any other word counts by clause and distance, more if it governs the mention ("санкції
 *       проти Y"), less if the mention only tells where, belongs to another noun or is a title.
 *   <li>What the mention itself says counts next to nothing toward it.
 *   <li>Bad luck is tone: "загибель X" judges nobody, and yet the sentence is dark around X.
 *   <li>Negation turns and weakens, strength, contrast, condition and question weigh.
 * </ul>
 *
 * <p>The sum is squashed by tanh. Weights are set by hand in one place, {@code ToneWeights}; a
 * fitted model may take it over without touching the features.
 */
@NullMarked
package litopys.tone;

import org.jspecify.annotations.NullMarked;
