/**
 * The published tables, one declaration each: name, grain, and columns with type, unit,
 * nullability, additivity and meaning. Schemas and the data dictionary are generated from these.
 */
@NullMarked
package litopys.table;

import org.jspecify.annotations.NullMarked;
