/** Erasure: a client asks to be deleted, and the back office erases it. */
@NullMarked
package io.finlego.ingress.client.erasure;

import org.jspecify.annotations.NullMarked;
