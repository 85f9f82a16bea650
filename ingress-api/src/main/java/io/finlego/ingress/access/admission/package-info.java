/**
 * Admits requests before their bodies are read, so that the requests in progress never need more
 * than a part of the memory, and no caller takes more of it than its share.
 */
@NullMarked
package io.finlego.ingress.access.admission;

import org.jspecify.annotations.NullMarked;
