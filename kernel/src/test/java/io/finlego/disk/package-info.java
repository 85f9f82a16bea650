/** Shows tests which files a program has synced. */
@NullMarked
package io.finlego.disk;

import org.jspecify.annotations.NullMarked;
