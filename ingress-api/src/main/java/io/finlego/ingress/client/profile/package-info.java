/** Clients of the institution: creating, checking, changing and showing them. */
@NullMarked
package io.finlego.ingress.client.profile;

import org.jspecify.annotations.NullMarked;
