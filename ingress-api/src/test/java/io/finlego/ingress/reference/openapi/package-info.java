/** Tests of the API's description and its page. */
@NullMarked
package io.finlego.ingress.reference.openapi;

import org.jspecify.annotations.NullMarked;
