/** From an HTML page to the article on it, without the menus around. */
@NullMarked
package litopys.jobs.ingest.html;

import org.jspecify.annotations.NullMarked;
