/** The import of clients with their accounts: both, or nothing. */
@NullMarked
package io.finlego.client.importing;

import org.jspecify.annotations.NullMarked;
