/** Many rows into a table at once, for the machinery's own log and for the domains' tables. */
@NullMarked
package io.finlego.processing.copy;

import org.jspecify.annotations.NullMarked;
