/** Tests the fair distribution of permits and budgets among callers. */
@NullMarked
package io.finlego.ingress.http.slot;

import org.jspecify.annotations.NullMarked;
