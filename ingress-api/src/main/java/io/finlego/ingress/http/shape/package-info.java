/**
 * Shapes, which are rules for the JSON of requests. A shape checks and reads a value, and describes
 * it in the OpenAPI document.
 */
@NullMarked
package io.finlego.ingress.http.shape;

import org.jspecify.annotations.NullMarked;
