/** Authenticates callers, and limits what they may call and see. */
@NullMarked
package io.finlego.ingress.access;

import org.jspecify.annotations.NullMarked;
