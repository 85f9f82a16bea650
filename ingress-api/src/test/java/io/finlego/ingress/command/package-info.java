/** Tests of sending commands and of what callers hear of them. */
@NullMarked
package io.finlego.ingress.command;

import org.jspecify.annotations.NullMarked;
