/** Work that few may do at one time. */
@NullMarked
package io.finlego.ingress.http.slot;

import org.jspecify.annotations.NullMarked;
