/** Imports clients from other systems. An import creates a client and its accounts, or nothing. */
@NullMarked
package io.finlego.ingress.client.importing;

import org.jspecify.annotations.NullMarked;
