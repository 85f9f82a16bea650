/** Tests of what subscribers are told. */
@NullMarked
package io.finlego.ingress.reference.asyncapi;

import org.jspecify.annotations.NullMarked;
