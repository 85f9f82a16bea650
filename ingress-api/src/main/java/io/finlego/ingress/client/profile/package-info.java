/** Clients of the institution: how they are created, checked and shown. */
@NullMarked
package io.finlego.ingress.client.profile;

import org.jspecify.annotations.NullMarked;
