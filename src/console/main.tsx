/** Starts the console. */
import './styles/tokens.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/records.css';
import './styles/tasks.css';
import './styles/requests.css';
import './styles/request-detail.css';
import './styles/first-visit.css';
import { render } from 'preact';
import { App } from './app.js';
import { watch } from './stores/live.js';
import { keepOverview } from './stores/mock-info.js';

const root = document.getElementById('app');
if (root) render(<App />, root);
watch();
keepOverview();
