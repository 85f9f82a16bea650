/** The REST API that turns requests into commands and answers with their outcomes. */
@NullMarked
package io.finlego.ingress;

import org.jspecify.annotations.NullMarked;
