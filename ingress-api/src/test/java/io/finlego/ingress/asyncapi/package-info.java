/** Tests of what subscribers are told. */
@NullMarked
package io.finlego.ingress.asyncapi;

import org.jspecify.annotations.NullMarked;
