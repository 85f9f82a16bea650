/** The erasure of clients: a client asks for it, and the back office erases the client. */
@NullMarked
package io.finlego.ingress.client.erasure;

import org.jspecify.annotations.NullMarked;
