/** Annotations that describe the operations of controllers for the API's reference. */
@NullMarked
package io.finlego.ingress.http.operation;

import org.jspecify.annotations.NullMarked;
