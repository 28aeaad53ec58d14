import type { Workbench } from './workbench';

/** Opens a topic by its title and waits until it is shown. */
export async function openTopic(workbench: Workbench, title: string): Promise<void> {
  await workbench.ask('LeadIT: Open Topic', title);
  await workbench.quickInput.accept(title);
  await workbench.reader.shows(title);
}
