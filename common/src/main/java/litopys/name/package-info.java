/**
 * The words that names are made of in one language: of countries, people, offices, institutions.
 */
@NullMarked
package litopys.name;

import org.jspecify.annotations.NullMarked;
