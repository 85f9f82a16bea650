/** What a controller says of its operations: the group, the text, the callers and the example. */
@NullMarked
package io.finlego.ingress.http.operation;

import org.jspecify.annotations.NullMarked;
