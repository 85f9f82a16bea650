/** Tests of how JSON and parameters are read. */
@NullMarked
package io.finlego.ingress.json;

import org.jspecify.annotations.NullMarked;
