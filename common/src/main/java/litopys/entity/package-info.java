/**
 * Who and what articles name: kinds, stable ids, name keys, and the catalogues of known entities.
 */
@NullMarked
package litopys.entity;

import org.jspecify.annotations.NullMarked;
