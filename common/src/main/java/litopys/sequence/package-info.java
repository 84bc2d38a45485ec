/**
 * Labelling of sequences by a linear model: features in, labelled spans out. Knows nothing of
 * language; who calls it decides what a feature is.
 */
@org.jspecify.annotations.NullMarked
package litopys.sequence;
