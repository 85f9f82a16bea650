/** What a test sees of a program's dealings with the disk. */
@NullMarked
package io.finlego.disk;

import org.jspecify.annotations.NullMarked;
