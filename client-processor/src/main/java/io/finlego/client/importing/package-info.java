/**
 * The import of clients from other systems. A client is imported together with all its accounts, or
 * not at all.
 */
@NullMarked
package io.finlego.client.importing;

import org.jspecify.annotations.NullMarked;
