/** Tests of outages. */
@NullMarked
package io.finlego.ingress.availability;

import org.jspecify.annotations.NullMarked;
