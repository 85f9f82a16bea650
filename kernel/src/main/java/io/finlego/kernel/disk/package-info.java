/** Files that outlast a loss of power. */
@NullMarked
package io.finlego.kernel.disk;

import org.jspecify.annotations.NullMarked;
