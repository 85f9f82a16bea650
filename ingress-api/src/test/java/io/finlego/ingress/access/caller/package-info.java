/** Tests of who may call what. */
@NullMarked
package io.finlego.ingress.access.caller;

import org.jspecify.annotations.NullMarked;
