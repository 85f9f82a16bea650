/** A statement on paper. */
@NullMarked
package io.finlego.ingress.statement.pdf;

import org.jspecify.annotations.NullMarked;
