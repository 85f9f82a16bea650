/** Tests of callers and their operations. */
@NullMarked
package io.finlego.ingress.access.caller;

import org.jspecify.annotations.NullMarked;
