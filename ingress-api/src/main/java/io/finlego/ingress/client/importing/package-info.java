/** Imports: a client and its accounts are created together, or not at all. */
@NullMarked
package io.finlego.ingress.client.importing;

import org.jspecify.annotations.NullMarked;
