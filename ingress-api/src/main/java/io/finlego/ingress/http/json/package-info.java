/** Configures how JSON is read and written, and refuses documents that cannot be stored. */
@NullMarked
package io.finlego.ingress.http.json;

import org.jspecify.annotations.NullMarked;
