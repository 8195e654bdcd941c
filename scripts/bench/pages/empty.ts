import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** The least a page of an extension built on React does: one element in one root. */
const root = document.getElementById('root');
if (root) createRoot(root).render(createElement('p', { className: 'bench-painted' }, 'Empty'));
