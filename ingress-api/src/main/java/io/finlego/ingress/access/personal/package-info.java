/** Sealing what is personal before it leaves this process, and opening what is shown. */
@NullMarked
package io.finlego.ingress.access.personal;

import org.jspecify.annotations.NullMarked;
