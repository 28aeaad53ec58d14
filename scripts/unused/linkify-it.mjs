/** In place of what markdown-it finds bare addresses with: that option of it is off. */
export class LinkifyIt {}
