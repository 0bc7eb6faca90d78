import { render } from 'preact';

render(<p>Dashboard</p>, document.getElementById('app') as HTMLElement);
