/** Erasure: a client asks to be erased, and the back office erases the client. */
@NullMarked
package io.finlego.ingress.client.erasure;

import org.jspecify.annotations.NullMarked;
