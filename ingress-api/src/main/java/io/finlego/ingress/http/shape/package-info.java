/**
 * What the JSON of a request must look like, as data: checked, read and documented from one place.
 */
@NullMarked
package io.finlego.ingress.http.shape;

import org.jspecify.annotations.NullMarked;
