/**
 * What the JSON of a request must look like, as data: checked, read and documented from one place.
 */
@NullMarked
package io.finlego.ingress.shape;

import org.jspecify.annotations.NullMarked;
