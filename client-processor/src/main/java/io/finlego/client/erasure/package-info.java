/** The erasure of clients: their requests for it, and the destruction of their keys. */
@NullMarked
package io.finlego.client.erasure;

import org.jspecify.annotations.NullMarked;
