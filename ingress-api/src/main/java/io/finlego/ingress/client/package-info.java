/** Clients of the institution: how they are created, checked and shown. */
@NullMarked
package io.finlego.ingress.client;

import org.jspecify.annotations.NullMarked;
