/** Tests of how JSON and parameters are read. */
@NullMarked
package io.finlego.ingress.http.json;

import org.jspecify.annotations.NullMarked;
