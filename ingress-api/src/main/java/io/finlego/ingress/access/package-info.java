/** Who calls, and what the caller may see. */
@NullMarked
package io.finlego.ingress.access;

import org.jspecify.annotations.NullMarked;
