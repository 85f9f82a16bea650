/** Erasing clients: their wish, and the end of their key. */
@NullMarked
package io.finlego.client.erasure;

import org.jspecify.annotations.NullMarked;
