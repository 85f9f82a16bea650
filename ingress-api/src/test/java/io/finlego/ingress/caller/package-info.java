/** Tests of who may call what. */
@NullMarked
package io.finlego.ingress.caller;

import org.jspecify.annotations.NullMarked;
