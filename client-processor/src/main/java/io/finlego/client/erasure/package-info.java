/** The erasure of clients: their wish for it, and the end of their key. */
@NullMarked
package io.finlego.client.erasure;

import org.jspecify.annotations.NullMarked;
