/** Tests of outages. */
@NullMarked
package io.finlego.ingress.command.availability;

import org.jspecify.annotations.NullMarked;
