/** Rules for the JSON of requests, as data. One rule checks, reads and documents a value. */
@NullMarked
package io.finlego.ingress.http.shape;

import org.jspecify.annotations.NullMarked;
