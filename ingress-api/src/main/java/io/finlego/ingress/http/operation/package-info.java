/** Annotations that describe a controller's operations: group, text, callers and example. */
@NullMarked
package io.finlego.ingress.http.operation;

import org.jspecify.annotations.NullMarked;
