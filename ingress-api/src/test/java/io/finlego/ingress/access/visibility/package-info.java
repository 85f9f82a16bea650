/** Tests of what a caller may see. */
@NullMarked
package io.finlego.ingress.access.visibility;

import org.jspecify.annotations.NullMarked;
